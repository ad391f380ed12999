import { Button, CharacterCount, createAll, ErrorSummary, NotificationBanner, SkipLink, Tabs } from "govuk-frontend";
import { autosave } from "./autosave.js";
import { budget } from "./budget.js";
import { choices } from "./choices.js";
import { copy } from "./copy.js";
import { leave } from "./leave.js";
import { passkey } from "./passkey.js";
import { map } from "./map.js";
import { places } from "./places.js";
import { progress } from "./progress.js";
import { shrink } from "./shrink.js";
import { theme } from "./theme.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

for (const component of [Button, CharacterCount, ErrorSummary, NotificationBanner, SkipLink, Tabs])
  createAll(component);

const each = (selector, start) => document.querySelectorAll(selector).forEach((element) => start(element));

each("[data-module=govuk-radios], [data-module=govuk-checkboxes]", choices);
// Before the sum and the save, which must see the places as they are in the end.
each("fieldset:has(select[data-once])", places);
// An empty attribute belongs to a list whose form, or whose fieldsets, have the budget.
each(":is(form, fieldset)[data-budget]:not([data-budget=''])", budget);
each("form[data-autosave]", autosave);
each("form[data-confirm-leave]", leave);
each("form[data-passkey]", passkey);
each("[data-copy]", copy);
each("[data-map-script]", map);
each("[data-progress]", progress);
each("[data-shrink]", shrink);
each("form[data-theme-form]", theme);
