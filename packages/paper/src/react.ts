export { FormPaper, type FormPaperProps } from './view/form-paper.tsx';
export { PageView } from './view/page-view.tsx';
