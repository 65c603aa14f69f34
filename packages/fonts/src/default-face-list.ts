import type { Face } from './face.ts';

/** A default face without its measures; `file` is its module path, so that a bundler or a server can find it. */
export interface DefaultFace extends Pick<Face, 'script' | 'role' | 'weight' | 'wordFamily'> {
  readonly id: string;
  readonly file: string;
}

/** The faces that papers are printed with unless an office says otherwise: Noto, under the SIL Open Font License. */
export const defaultFaces = [
  {
    id: 'noto-serif-sc-400',
    script: 'zh-Hans',
    role: 'song',
    weight: 400,
    wordFamily: 'SimSun',
    file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  },
  {
    id: 'noto-serif-tc-400',
    script: 'zh-Hant',
    role: 'song',
    weight: 400,
    wordFamily: 'PMingLiU',
    file: '@expo-google-fonts/noto-serif-tc/400Regular/NotoSerifTC_400Regular.ttf',
  },
  {
    id: 'noto-sans-sc-700',
    script: 'zh-Hans',
    role: 'hei',
    weight: 700,
    wordFamily: 'SimHei',
    file: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  },
  {
    id: 'noto-sans-tc-700',
    script: 'zh-Hant',
    role: 'hei',
    weight: 700,
    wordFamily: 'Microsoft JhengHei',
    file: '@expo-google-fonts/noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf',
  },
] as const satisfies readonly DefaultFace[];

/** The id of a default face. */
export type DefaultFaceId = (typeof defaultFaces)[number]['id'];
