/** A fault of the window's own: says that the draft is safe, and offers a way on. */
import { Component, type ReactNode } from "react";
import { Button } from "@/components";
import { t } from "@/i18n";
import { ApiError, platform } from "@/ipc";
import { Failure } from "../Failure";

/** Inside the shell: the sidebar stays usable. */
export function ScreenFault({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <div className="mx-auto max-w-md p-8">
      <Failure error={error instanceof ApiError ? error : new ApiError("internal", "a screen failed")} onRetry={reset} />
    </div>
  );
}

/** Around everything: when even the shell cannot be drawn. */
export class FaultBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="mx-auto max-w-md p-8 pt-[15vh]">
        <Failure
          error={new ApiError("internal", "the window failed")}
          actions={<Button variant="primary" onPress={platform.reloadPage}>{t("shell-start-again")}</Button>}
        />
      </main>
    );
  }
}
