export { FormPaper, type FormPaperProps } from './view/form-paper.tsx';
