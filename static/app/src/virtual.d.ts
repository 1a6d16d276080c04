declare module 'virtual:token-sheet.css';
