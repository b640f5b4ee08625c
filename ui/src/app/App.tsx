/** From the record's state to what is on show: booting, first run, lock screen, the window. */
import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { Spinner, ToastRegion } from "@/components";
import { formatLocale, t } from "@/i18n";
import { FirstRun, LockScreen } from "@/features/record";
import { platform } from "@/ipc";
import { Failure } from "./Failure";
import { FeaturesContext } from "./FeaturesContext";
import { features } from "./features";
import { router } from "./router";
import { FaultBoundary } from "./screens/Fault";
import { useShownPreferences } from "./state/preferences";
import { makeQueryClient } from "./state/query";
import { forgetRecord, useRecordStatus } from "./state/session";

/** The whole program. */
export function App() {
  const [client] = useState(makeQueryClient);
  return (
    <FaultBoundary>
      <QueryClientProvider client={client}>
        <FeaturesContext value={features}>
          <Gate />
        </FeaturesContext>
      </QueryClientProvider>
    </FaultBoundary>
  );
}

function Gate() {
  // The key draws everything anew when the words change.
  const words = useShownPreferences();
  return (
    <I18nProvider key={words} locale={formatLocale()}>
      <ByState />
    </I18nProvider>
  );
}

function ByState() {
  const status = useRecordStatus();
  const client = useQueryClient();
  const state = status.data?.state;
  const wasOpen = useRef(false);
  useEffect(() => {
    if (state === "open") wasOpen.current = true;
    if (state === undefined || state === "open") return;
    forgetRecord(client);
    // Locked by the core itself (the machine went to sleep): a fresh page keeps nothing in memory.
    if (wasOpen.current) platform.reloadPage();
  }, [state, client]);

  if (status.data === undefined) {
    return status.isError ? (
      <main className="mx-auto max-w-md p-8 pt-[15vh]">
        <Failure error={status.error} onRetry={() => void status.refetch()} />
      </main>
    ) : (
      <main className="flex h-full items-center justify-center text-muted">
        <Spinner size="lg" label={t("shell-opening")} />
      </main>
    );
  }
  if (status.data.state === "open") return <RouterProvider router={router} />;
  return (
    <>
      {status.data.state === "absent" ? <FirstRun status={status.data} /> : <LockScreen status={status.data} />}
      <ToastRegion />
    </>
  );
}
