import { everyPage } from './every-page.ts';
import { pagesAboutTheApi, pagesOfEachKind } from './kinds.ts';

everyPage(async (request) => [...(await pagesOfEachKind(request)), ...pagesAboutTheApi]);
