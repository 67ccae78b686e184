import { everyPage } from '../every-page.ts';
import { adminPagesOfEachKind } from './examples.ts';
import { test } from './organizer.ts';

everyPage(adminPagesOfEachKind, test as unknown as Parameters<typeof everyPage>[1], '/admin');
