import { expect, test } from './page.ts';

test('a video has a document of its own, and says plainly that its address is not known', async ({ page }) => {
  await page.goto('/videos');
  await expect(page.getByText('6 videos')).toBeVisible();
  await page.getByRole('radio', { name: 'Relevant videos' }).check();
  await expect(page.getByText('3 videos')).toBeVisible();
  await expect(page).toHaveURL('/videos?kind=RELEVANT');

  const loaded = page.waitForEvent('load');
  await page.getByRole('link', { name: 'Simple Diffusion Language Models' }).click();
  await loaded;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Simple Diffusion Language Models');
  await expect(page.getByText('is not known yet')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});
