/** The words the library is searched with: they stand in the address. */
import { useTyped } from "@/app/api";
import { SearchField } from "@/components";

export function SearchWords({ label, q, onChange, className }: { label: string; q: string; onChange: (q: string) => void; className: string }) {
  const { typed, setTyped, tell } = useTyped(q, onChange);
  return (
    <SearchField
      label={label}
      placeholder={label}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        tell(text);
      }}
      className={className}
    />
  );
}
