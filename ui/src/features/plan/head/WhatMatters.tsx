/** What matters to the client, in their words: the first thing a plan says, and the largest. */
import { memo } from "react";
import { Quote } from "lucide-react";
import { TextArea } from "@/components";
import { t } from "@/i18n";
import type { CarePlan } from "@/ipc";
import { faultAt } from "../faults";
import type { Form } from "../details/form";

export const WhatMatters = memo(function WhatMatters({ form }: { form: Form<CarePlan> }) {
  return (
    <section aria-labelledby="plan-what-matters" className="mb-6" data-field="whatMatters">
      <h3 id="plan-what-matters" className="mb-1 flex items-center gap-2 text-sm font-semibold text-muted">
        <Quote aria-hidden className="size-4" />
        {t("plan-what-matters")}
      </h3>
      <TextArea
        label={t("plan-what-matters")}
        hideLabel
        bare
        rows={1}
        maxRows={10}
        className="[&_textarea]:text-lg [&_textarea]:leading-relaxed"
        placeholder={t("plan-what-matters-prompt")}
        value={form.value.whatMatters}
        onChange={(whatMatters) => form.change({ whatMatters })}
        error={faultAt(form.fault, "whatMatters")}
      />
    </section>
  );
});
