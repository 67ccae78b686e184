import { expect, test } from './page.ts';

test('a session is found and opened with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const name of ['Skip to the content', /^Discrete Diffusion/, 'Sessions']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name }).first()).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/sessions');
  await expect(page.locator('#svelte-announcer')).toHaveText(/Sessions/);

  const search = page.getByRole('searchbox');
  while (!(await search.evaluate((field) => field === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.type('idlm');
  await expect(page.getByText('1 session', { exact: true })).toBeVisible();
  await expect(search).toBeFocused();

  const session = page.getByRole('link', { name: /IDLM/ });
  while (!(await session.evaluate((link) => link === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('IDLM');
});
