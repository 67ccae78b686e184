import { expect, test } from '../page.ts';
import { owner } from './owner.ts';
import { tabTo, write } from './keys.ts';

test('from the sign-in page to a published session with the keyboard alone', async ({ page }) => {
  const title = `By Keys Alone ${Date.now().toString(36)}`;
  await page.goto('/admin/sign-in');
  await expect(page.getByLabel('Email')).toBeFocused();
  await page.keyboard.type(owner.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(owner.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What needs attention');
  await expect(page.locator('#svelte-announcer')).toContainText('What needs attention');

  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'New session' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.type(title);

  // Somebody known, by the arrow keys; somebody new, by name; and their order.
  const speaker = page.getByRole('combobox', { name: 'Add a speaker' });
  await tabTo(page, speaker);
  await page.keyboard.type('justin');
  const option = page.getByRole('option', { name: /Justin Deschenaux/ });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(speaker).toHaveAttribute('aria-expanded', 'true');
  expect(await speaker.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Justin Deschenaux added.' })).toBeAttached();
  await expect(speaker).toBeFocused();
  await page.keyboard.type('Keyboard Example');
  await page.keyboard.press('Enter');
  const up = page.getByRole('button', { name: 'Move Keyboard Example up' });
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Keyboard Example is number 1 of 2 now.' })).toBeAttached();

  const paper = page.getByRole('combobox', { name: 'Add a paper' });
  await tabTo(page, paper);
  await page.keyboard.type(`A Paper Found by Keys ${title}`);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Abstract' }));
  await page.keyboard.type('By **keys**.');
  // The number that is offered could be taken by another test meanwhile.
  await write(page, page.getByLabel('Number'), '3141');

  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Publish this session?' });
  await expect(dialog.getByRole('button', { name: 'Publish' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Published.' })).toBeVisible();

  // And on: the history of it, and the way out.
  const more = page.getByRole('button', { name: 'More' });
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  const history = page.getByRole('link', { name: 'History' });
  await tabTo(page, history);
  await page.keyboard.press('Enter');
  await expect(page.getByText('wrote it')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: /^Restore… version/ }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Go back to this version?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Restore… version/ }).first()).toBeFocused();
});

test('the form of a session says what each of its controls is', async ({ page, context }) => {
  expect((await context.request.post('/api/v1/sign-in', { data: owner })).status()).toBe(200);
  await page.setViewportSize({ width: 900, height: 900 });
  await page.goto('/admin/new-session');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - paragraph: Draft
      - heading "New session" [level=1]
      - group "What is shown":
        - button "Write" [pressed]
        - button "Preview"
      - textbox "Title"
      - textbox "Begins"
      - combobox "Zone"
      - textbox "Minutes"
      - group "Speakers":
        - combobox "Add a speaker"
      - group "Papers":
        - combobox "Add a paper"
      - textbox "Summary"
      - textbox "Abstract"
      - textbox "Meeting address"
      - textbox "Slides"
      - group "Topics":
        - combobox "Add a topic"
      - textbox "Number"
      - textbox "Address"
      - status: Nothing written yet
      - button "Save"
      - button "Publish…"
  `);
});
