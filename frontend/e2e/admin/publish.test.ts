import { expect, test } from '../page.ts';
import { owner } from './owner.ts';

/** What the group asks of these pages: at most so many clicks beside typing, and milliseconds of the machine. */
const CLICKS = 12;
const TIME = 60_000;

test('from the sign-in page to a published session with two speakers and two papers, which a visitor sees', async ({
  page,
  browser
}) => {
  let clicks = 0;
  const click = async (role: 'button' | 'link' | 'option', name: string | RegExp) => {
    clicks++;
    await page.getByRole(role, { name }).last().click();
  };
  const started = Date.now();

  await page.goto('/admin/sign-in');
  await page.getByLabel('Email').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await page.keyboard.press('Enter');
  await click('link', 'New session');

  const title = page.getByLabel('Title', { exact: true });
  await expect(title).toBeFocused();
  await title.fill('A Score for Every Token');
  const speaker = page.getByRole('combobox', { name: 'Add a speaker' });
  await speaker.fill('Justin');
  await click('option', /Justin Deschenaux/);
  await speaker.fill('Grace Example');
  await speaker.press('Enter');
  await page.getByLabel('Affiliation').last().fill('Institute for Examples');
  const paper = page.getByRole('combobox', { name: 'Add a paper' });
  await paper.fill('2506.20639');
  await paper.press('Enter');
  await paper.fill('A Paper That Nobody Knows Yet');
  await paper.press('Enter');
  await page.getByRole('textbox', { name: 'Abstract' }).fill('We look at **scores**, such as $s_t(x)$.');
  const preview = page.getByRole('region', { name: 'Preview' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(preview.locator('math')).toHaveCount(1);
  await click('button', 'Publish…');
  await expect(page.getByRole('dialog', { name: 'Publish this session?' })).toContainText('Visitors find it');
  await click('button', 'Publish');
  await expect(page.getByText('Published.')).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/sessions\/a-score-for-every-token/);

  const visitor = await browser.newPage();
  await visitor.goto(page.url().replace('/admin/', '/'));
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('A Score for Every Token');
  await expect(visitor.getByRole('list', { name: 'Speakers' }).getByRole('listitem')).toHaveText([
    /Justin Deschenaux/,
    'Grace Example, Institute for Examples'
  ]);
  await expect(visitor.getByRole('region', { name: 'Papers' }).getByRole('listitem')).toHaveCount(2);
  await expect(visitor.getByText('scores')).toBeVisible();

  const took = Date.now() - started;
  console.log(`published in ${took} ms and ${clicks} clicks`);
  expect(took).toBeLessThan(TIME);
  expect(clicks).toBeLessThanOrEqual(CLICKS);
});
