import type { SignatureField } from '@jiandu/model';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import { AttachButton, Refusals } from '../parts/attach-button.tsx';
import { focusFirst } from '../parts/focus.ts';
import { Icon, iconPaths } from '../parts/icons.tsx';
import { readClock } from '../read-clock.ts';
import { useScene } from '../scene.ts';
import { digestOf } from './digest.ts';
import { refuseFile } from './file-entry.ts';
import { partsOf, type SignatureValue } from './signature-value.ts';

interface SignatureToolsProps {
  readonly field: SignatureField;
  readonly pointer: string;
  readonly value: unknown;
  readonly disabled: boolean;
  readonly describedBy: string;
}

/** Few hands draw, so that the pad comes when one does. */
const SignaturePad = lazy(async () => ({ default: (await import('./signature-pad.tsx')).SignaturePad }));

/** The pictures that papers can print, and no larger than a scan of a signature is. */
const pictures = { accept: ['image/png', 'image/jpeg'], maxBytes: 2 * 1024 ** 2 } as const;

/** Other ways to sign than typing: at once, by hand, with a picture; and back. */
export function SignatureTools(props: SignatureToolsProps): ReactNode {
  const { field, pointer, value, disabled, describedBy } = props;
  const { store, say, id, place } = useScene();
  const [drawing, setDrawing] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const { signHere, signWith } = useSigning(field, pointer);
  const choose = async (files: readonly File[]) => {
    const refusals = files.flatMap((file) => refuseFile(file, pictures, say) ?? []);
    setRefused(refusals);
    if (files[0] && refusals.length === 0) await signWith(files[0]);
  };
  if (drawing) {
    const stop = () => {
      flushSync(() => setDrawing(false));
      focusFirst(place, [id(pointer, 'draw')]);
    };
    const finish = (ink: Blob) => signWith(ink).then(stop);
    return (
      <Suspense fallback={<p className="jd-hint">{say('screen.loading')}</p>}>
        <SignaturePad describedBy={describedBy} onDone={finish} onCancel={stop} />
      </Suspense>
    );
  }
  const button = { type: 'button', disabled, 'aria-describedby': describedBy } as const;
  return (
    <div className="jd-signature-tools">
      {signHere && value === undefined && (
        <button {...button} className="jd-button" part="button" onClick={signHere}>
          <Icon path={iconPaths.sign} />
          {say('screen.signHere')}
        </button>
      )}
      <button
        {...button}
        id={id(pointer, 'draw')}
        className="jd-button jd-quiet"
        part="button"
        onClick={() => setDrawing(true)}
      >
        {!signHere && <Icon path={iconPaths.sign} />}
        {say('screen.drawSignature')}
      </button>
      <AttachButton
        id={id(pointer, 'input')}
        words={say('screen.choosePicture')}
        describedBy={describedBy}
        disabled={disabled}
        accept={pictures.accept}
        onChoose={choose}
      />
      {value !== undefined && (
        <button {...button} className="jd-link" onClick={() => store.choose(pointer, undefined)}>
          {say('screen.clear')}
        </button>
      )}
      <Refusals words={refused} />
    </div>
  );
}

/** Gives the ways to sign at once: as who is signed in, if the host says who, and with a picture. */
function useSigning(field: SignatureField, pointer: string) {
  const { store, signer, keepFile } = useScene();
  const hand = signer();
  const sign = (more: SignatureValue) => {
    const known = partsOf(store.value(pointer));
    // What is being typed is not overruled.
    const isTyping = store.state().typed.get(`${pointer}/on`)?.unread !== undefined;
    const on = known.on ?? (isTyping ? undefined : (hand?.now?.() ?? today(field)));
    const by = known.by ?? hand?.by;
    store.choose(pointer, { ...known, ...(by !== undefined && { by }), ...(on !== undefined && { on }), ...more });
  };
  return {
    signHere: hand && (() => sign({})),
    async signWith(picture: Blob) {
      const digest = await digestOf(await picture.arrayBuffer());
      keepFile(digest, picture);
      sign({ image: digest });
    },
  };
}

function today({ moment }: SignatureField): string {
  const now = readClock();
  return moment ? now : now.slice(0, 'YYYY-MM-DD'.length);
}
