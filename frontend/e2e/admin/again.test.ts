import { press } from './keys.ts';
import { expect, passed, test } from './organizer.ts';

for (const [what, address, heading] of [
  ['video', '/admin/videos/simple-diffusion-language-models', 'Simple Diffusion Language Models'],
  ['group', '/admin/group', 'The group'],
  ['session', '/admin/sessions/language-modeling-with-spherical-geometry', 'Language Modeling with Spherical Geometry']
] as const) {
  test(`a ${what} that could not be read is read again when somebody asks`, async ({ page, complaints }) => {
    const read = `**/api/v1${address}`;
    await page.route(read, (route) => route.abort());
    await page.goto(address);
    const again = page.getByRole('button', { name: 'Try again' });
    await press(page, again);
    await expect(again).toBeVisible();
    await page.unroute(read);
    await press(page, again);
    // The preview of a session has a heading of its own.
    await expect(page.getByRole('heading', { level: 1 }).first()).toContainText(heading);
    await expect(again).toHaveCount(0);
    expect(passed(complaints, 'net::ERR_FAILED')).toEqual([]);
  });
}
