import { Button, CharacterCount, Checkboxes, createAll, ErrorSummary, NotificationBanner, Radios, SkipLink, Tabs } from "govuk-frontend";
import { autosave } from "./autosave.js";
import { budget } from "./budget.js";
import { copy } from "./copy.js";
import { leave } from "./leave.js";
import { progress } from "./progress.js";
import { theme } from "./theme.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink, Tabs])
  createAll(component);

const each = (selector, start) => document.querySelectorAll(selector).forEach((element) => start(element));

each("form[data-budget-form]", budget);
each("form[data-autosave]", autosave);
each("form[data-confirm-leave]", leave);
each("[data-copy]", copy);
each("[data-progress]", progress);
each("form[data-theme-form]", theme);
