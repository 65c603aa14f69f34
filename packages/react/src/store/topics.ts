/** Where the parts of the state that belong to no field are announced. */
export const problemsTopic = '#problems';
export const removedTopic = '#removed';
export const saidTopic = '#said';
export const misfitsTopic = '#misfits';
/** Announced with everything that a draft keeps. */
export const workTopic = '#work';
/** Announced when the host has taken the work. */
export const settledTopic = '#settled';
export const noticeTopic = '#notice';

/** Who listens to what: listeners by topic, where topics are JSON Pointers and names that start with `#`. */
export interface Topics {
  readonly subscribe: (topic: string, listener: () => void) => () => void;
  /** Calls, once each, the listeners of these topics and of all that contain them. */
  readonly notify: (topics: Iterable<string>) => void;
}

/** Gives a board without listeners. */
export function createTopics(): Topics {
  const listeners = new Map<string, Set<() => void>>();
  return {
    subscribe(topic, listener) {
      const group = listeners.get(topic) ?? new Set();
      listeners.set(topic, group.add(listener));
      return () => {
        group.delete(listener);
        if (group.size === 0 && listeners.get(topic) === group) listeners.delete(topic);
      };
    },
    notify(topics) {
      const called = new Set<() => void>();
      for (const topic of withParents(topics)) {
        for (const listener of listeners.get(topic) ?? []) called.add(listener);
      }
      for (const listener of called) listener();
    },
  };
}

function withParents(topics: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const topic of topics) {
    for (let end = topic.length; end > 0 && !all.has(topic.slice(0, end)); end = topic.lastIndexOf('/', end - 1)) {
      all.add(topic.slice(0, end));
    }
    if (topic.startsWith('/') || topic === '') all.add('');
  }
  return all;
}
