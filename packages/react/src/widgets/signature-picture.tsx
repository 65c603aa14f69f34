import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useScene } from '../scene.ts';

/**
 * The picture of a signature, or the words for it where its bytes are not at hand. It is painted, not linked: a strict
 * policy lets no picture in that the page did not bring.
 */
export function SignaturePicture({ digest }: { readonly digest: string }): ReactNode {
  const { say, loadFile } = useScene();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    let gone = false;
    const paint = async () => {
      const file = await loadFile(digest);
      const picture = file && (await createImageBitmap(file));
      const board = canvas.current;
      if (gone || !board || !picture) return;
      board.width = picture.width;
      board.height = picture.height;
      board.getContext('2d')?.drawImage(picture, 0, 0);
      setShown(true);
    };
    setShown(false);
    // A damaged picture leaves the words in its place.
    paint().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [digest, loadFile]);
  const words = say('screen.signaturePicture');
  return (
    <>
      <canvas ref={canvas} className="jd-picture" role="img" aria-label={words} hidden={!shown} />
      {!shown && <span className="jd-tag">{words}</span>}
    </>
  );
}
