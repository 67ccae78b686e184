/** A PDF of one empty page. */
export const pdf = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n' +
    '2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n' +
    '3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 200]>>\nendobj\n' +
    'trailer\n<</Root 1 0 R /Size 4>>\nstartxref\n0\n%%EOF\n',
  'latin1'
);
