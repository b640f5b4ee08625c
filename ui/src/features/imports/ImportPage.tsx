/** Takes in a file: choose it, see what it would do, do it, and be able to take it back. */
import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure, Page } from "@/app/api";
import { Banner, Button, Progress } from "@/components";
import { t } from "@/i18n";
import { importApply, importRead, type ImportChoice, type ImportResult } from "@/ipc";
import { ChooseFile, type Given } from "./ChooseFile";
import { Report } from "./Report";
import { Result } from "./Result";

/** An import touches lists, charts, Today: everything but how the window looks is asked again. */
export const askEverythingAgain = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ predicate: (query) => !["preferences", "record_status"].includes(String(query.queryKey[0])) });

export function ImportPage() {
  const queries = useQueryClient();
  const [done, setDone] = useState<ImportResult | null>(null);
  const read = useMutation({ mutationFn: async (given: Given) => importRead({ file: (await given()).file }), meta: { quiet: true } });
  const apply = useMutation({
    mutationFn: (asked: { token: string; choices: ImportChoice[] }) => importApply(asked),
    onSuccess: async (result) => {
      setDone(result);
      read.reset();
      await askEverythingAgain(queries);
    },
  });
  // The button that was pressed is gone by the time the file is asked for again: its successor has the focus.
  const [returned, setReturned] = useState(false);
  const again = () => {
    setDone(null);
    read.reset();
    apply.reset();
  };
  const choose = (given: Given) => {
    setReturned(true);
    apply.reset();
    read.mutate(given);
  };

  return (
    <Page title={t("imports-title")}>
      <div className="max-w-lg" aria-live="polite">
        {done ? (
          <Result result={done} onAgain={again} />
        ) : apply.isPending ? (
          <Progress label={t("imports-taking-in")} />
        ) : read.isPending ? (
          <Progress label={t("imports-reading")} />
        ) : read.data ? (
          <>
            {apply.error?.code === "import_stale" ? (
              <Banner tone="warning" className="mb-4" title={t("imports-stale")} actions={<Button size="sm" onPress={again}>{t("imports-another")}</Button>} />
            ) : apply.error ? (
              <Failure className="mb-4" error={apply.error} />
            ) : null}
            <Report key={read.data.token} report={read.data} onImport={(choices) => apply.mutate({ token: read.data.token, choices })} onCancel={again} />
          </>
        ) : (
          <>
            {read.error && <Failure className="mb-4" error={read.error} />}
            <ChooseFile takesFocus={returned} onFile={choose} />
          </>
        )}
      </div>
    </Page>
  );
}
