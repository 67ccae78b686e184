// The organizers' pages in the train.
import { expectAccessible } from '../accessible.ts';
import { press } from './keys.ts';
import { expect, test } from './organizer.ts';

test.use({ viewport: { width: 320, height: 640 } });

test('the way to every page is a menu, by keyboard too', async ({ page }) => {
  await page.goto('/admin');
  const menu = page.getByRole('navigation', { name: 'Main' }).getByRole('list');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(menu).toBeHidden();

  await press(page, page.getByRole('button', { name: 'Menu' }));
  await expect(menu.getByRole('link')).toHaveCount(9);
  await expect(menu.getByRole('link', { name: 'Attention' })).toHaveAttribute('aria-current', 'page');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page, `the menu, ${colorScheme}`);
  }
  await press(page, menu.getByRole('link', { name: 'Group' }));

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The group');
  await expect(menu).toBeHidden();
});
