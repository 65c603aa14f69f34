import type { SignatureField } from '@jiandu/model';
import type { ReactNode } from 'react';
import { writePlain } from '../parts/write-plain.ts';
import { useScene } from '../scene.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { SignatureParts, writeOn } from './signature-parts.tsx';
import { SignaturePicture } from './signature-picture.tsx';
import { SignatureTools } from './signature-tools.tsx';
import { partsOf } from './signature-value.ts';

/** A signature: who signed and when, typed or set at once by who is signed in; drawn or as a picture where one is wanted. */
export const signature: ControlWidget<SignatureField> = {
  frame: 'control',
  isSet: () => true,
  isWide: () => true,
  Edit: SignatureEdit,
  Show: SignatureShow,
};

function SignatureEdit({ field, pointer, cell, control }: EditProps<SignatureField>): ReactNode {
  const { disabled, 'aria-invalid': _byParts, 'aria-required': _said, ...group } = control;
  const labelledBy = control['aria-labelledby'];
  const { image } = partsOf(cell.value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in the form's grid of labels
    <div role="group" className="jd-signature" {...group}>
      <SignatureParts field={field} pointer={pointer} disabled={disabled} labelledBy={labelledBy} />
      {image !== undefined && <SignaturePicture digest={image} />}
      {field.seal && <SealPlace />}
      <SignatureTools field={field} pointer={pointer} value={cell.value} disabled={disabled} describedBy={labelledBy} />
    </div>
  );
}

/** The seal is put on the paper; the screen says where. */
function SealPlace(): ReactNode {
  const { say } = useScene();
  return <span className="jd-seal">{say('paper.seal')}</span>;
}

function SignatureShow({ field, value }: ShowProps<SignatureField>): ReactNode {
  const { script, office } = useScene();
  const { image, ...parts } = partsOf(value);
  const [by, on] = [parts.by, parts.on].map(textOf);
  return (
    <>
      <span className="jd-signed">{by}</span> {on !== undefined && writeOn(on, { script, era: office.era })}
      {image !== undefined && <SignaturePicture digest={image} />}
      {field.seal && <SealPlace />}
    </>
  );
}

/** Whatever a record holds in the place of a text is shown as it is. */
function textOf(part: unknown): string | undefined {
  return part === undefined || typeof part === 'string' ? part : writePlain(part);
}
