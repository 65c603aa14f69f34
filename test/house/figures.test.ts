import { loadExamples, loadForm } from '@jiandu/forms';
import { setAt } from '@jiandu/model';
import { expect, test } from 'vitest';

// Every hard figure of the rule books that one record can break: the rule is silent on the figure and speaks just past it.
// An example supplies the rest of the record.

interface Figure {
  readonly form: string;
  readonly rule: string;
  readonly from: string;
  readonly path: string;
  readonly holds: string | number;
  readonly breaks: string | number;
  readonly also?: Readonly<Record<string, string | number>>;
}

const meal = (form: string, rule: string, from: string, figure: number): Figure => ({
  form,
  rule,
  from,
  path: '/standard',
  holds: `${figure}.00`,
  breaks: `${figure}.01`,
});

const months = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`/areas/0/m${index + 1}`, 1]));

const report = 'hospitality-meal-report';
const late = 'meal-retroactive-application';

const figures: readonly Figure[] = [
  meal(report, 'important-manager-cap', 'problems-important-manager', 200),
  meal(report, 'important-staff-cap', 'problems', 100),
  meal(report, 'important-cold-buffet-cap', 'problems-important-cold-buffet', 100),
  meal(report, 'important-cocktail-cap', 'problems-important-cocktail', 85),
  meal(report, 'important-tea-cap', 'problems-important-tea', 60),
  meal(report, 'important-suburb-cap', 'problems-important-suburb', 75),
  meal(report, 'ordinary-manager-cap', 'problems-ordinary-manager', 100),
  meal(report, 'ordinary-suburb-cap', 'problems-ordinary-suburb', 75),
  meal(report, 'ordinary-staff-cap', 'problems-ordinary-staff', 55),
  meal(late, 'important-manager-cap', 'problems-late', 200),
  meal(late, 'important-staff-cap', 'problems', 100),
  meal(late, 'important-cold-buffet-cap', 'problems-important-cold-buffet-cap', 100),
  meal(late, 'important-cocktail-cap', 'problems-important-cocktail-cap', 85),
  meal(late, 'important-tea-cap', 'problems-important-tea-cap', 60),
  meal(late, 'important-suburb-cap', 'problems-important-suburb-cap', 75),
  meal(late, 'ordinary-manager-cap', 'problems-ordinary-manager-cap', 100),
  meal(late, 'ordinary-suburb-cap', 'problems-ordinary-suburb-cap', 75),
  meal(late, 'ordinary-staff-cap', 'problems-ordinary', 55),
  ...[
    { form: report, word: 'estimated', important: 'problems', ordinary: 'ordinary-tea' },
    { form: late, word: 'actual', important: 'problems', ordinary: 'problems-ordinary' },
  ].flatMap(({ form, word, important, ordinary }): Figure[] =>
    [
      { rule: 'important-drinks-share', from: important },
      { rule: 'ordinary-drinks-share', from: ordinary },
    ].map((each) => ({
      ...each,
      form,
      path: `/${word}Drinks`,
      holds: '300.00',
      breaks: '300.01',
      also: { [`/${word}Meals`]: '600.00', [`/${word}Total`]: '900.00' },
    })),
  ),
  ...[
    { form: report, important: 'problems-important-manager', ordinary: 'problems-ordinary-manager' },
    { form: late, important: 'problems', ordinary: 'problems-ordinary' },
  ].flatMap(({ form, important, ordinary }): Figure[] =>
    [
      { rule: 'important-small-party', from: important, guests: 5, holds: 3 },
      { rule: 'important-medium-party', from: important, guests: 6, holds: 5 },
      { rule: 'important-medium-party', from: important, guests: 10, holds: 5 },
      { rule: 'ordinary-small-party', from: ordinary, guests: 5, holds: 3 },
      { rule: 'ordinary-medium-party', from: ordinary, guests: 10, holds: 5 },
      { rule: 'companions-not-above-guests', from: important, guests: 11, holds: 11 },
    ].map(({ guests, holds, ...each }) => ({
      ...each,
      form,
      path: '/companions',
      holds,
      breaks: holds + 1,
      also: { '/guests': guests },
    })),
  ),
  {
    form: 'monthly-meal-settlement',
    rule: 'one-month-at-a-time',
    from: 'problems',
    path: '/to',
    holds: '2026-03-31',
    breaks: '2026-04-01',
    also: { '/from': '2026-03-01' },
  },
  ...['visit-card', 'visit-report'].flatMap((form): Figure[] => {
    const training = { form, rule: 'training-minutes', path: '/trainingMinutes', from: 'problems' };
    const from = form === 'visit-card' ? 'short-visit' : 'problems';
    return [
      { ...training, from, holds: 60, breaks: 59 },
      { ...training, from, holds: 120, breaks: 121 },
    ];
  }),
  {
    form: 'visit-card',
    rule: 'ordinary-next-visit-within-quarter',
    from: 'short-visit',
    path: '/nextVisitOn',
    holds: '2026-10-01',
    breaks: '2026-10-02',
    also: { '/visitedOn': '2026-07-01' },
  },
  {
    form: 'visit-plan',
    rule: 'ordinary-customer-each-quarter',
    from: 'overdue',
    path: '/visits/0/plannedAt',
    holds: '2026-10-01T09:00',
    breaks: '2026-10-02T09:00',
    also: { '/visits/0/lastVisitedOn': '2026-07-01', '/visits/0/level': 'ordinary' },
  },
  {
    form: 'communication-record',
    rule: 'phone-reply-within-limit',
    from: 'problems',
    path: '/repliedAt',
    holds: '2026-03-03T09:30',
    breaks: '2026-03-03T09:31',
    also: { '/receivedAt': '2026-03-02T09:30' },
  },
  {
    form: 'communication-record',
    rule: 'mail-reply-within-limit',
    from: 'problems-mail',
    path: '/repliedAt',
    holds: '2026-03-03T09:30',
    breaks: '2026-03-03T09:31',
    also: { '/receivedAt': '2026-03-02T09:30' },
  },
  ...[
    { form: 'complaint-record', path: '/', from: 'problems' },
    { form: 'complaint-register', path: '/complaints/0/', from: 'problems' },
  ].map(
    ({ form, path, from }): Figure => ({
      form,
      rule: 'reply-within-limit',
      from,
      path: `${path}firstReplyAt`,
      holds: '2026-03-03T09:30',
      breaks: '2026-03-03T10:31',
      also: { [`${path}receivedAt`]: '2026-03-02T09:30' },
    }),
  ),
  {
    form: 'owner-annual-visit-plan',
    rule: 'every-household-visited',
    from: 'minimal',
    path: '/areas/0/households',
    holds: 12,
    breaks: 13,
    also: { ...months, '/areas/0/total': 12 },
  },
  { form: 'customer-letter', rule: 'survey-each-year', from: 'problems', path: '/surveysPerYear', holds: 1, breaks: 0 },
];

const speaks = async ({ form: id, rule, from, path, also = {} }: Figure, value: string | number) => {
  const [form, examples] = await Promise.all([loadForm(id), loadExamples(id)]);
  const example = examples.find(({ name }) => name === from);
  if (!example) throw new Error(`${id} has no example ${from}`);
  const record = Object.entries({ ...also, [path]: value }).reduce(
    (before, [at, each]) => setAt(before, at, each),
    example.record,
  );
  const found = form.validate(record);
  return (found.ok ? found.warnings : found.problems).some((problem) => problem.rule === rule);
};

test.each(figures)('$form: $rule holds at $holds and breaks at $breaks', async (figure) => {
  expect(await speaks(figure, figure.holds)).toBe(false);
  expect(await speaks(figure, figure.breaks)).toBe(true);
});
