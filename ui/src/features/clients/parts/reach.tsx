/** How to reach a client: phones and the like, addresses, the numbers other systems know them by. */
import { Check, IdCard, MapPin, MessageCircleOff, MessageCircleQuestion, Phone, Star } from "lucide-react";
import { FormRow, StatusTag } from "@/components";
import { t } from "@/i18n";
import type { Address, ContactMethod, ContactMethodKind, Identifier, SafeToLeaveMessage } from "@/ipc";
import { Choice, Line, Lines, Tick, optionsOf, type PartForm } from "./form";
import type { PartSpec } from "./spec";

export const METHODS = ["mobile", "phone", "email", "fax", "other"] as const satisfies readonly ContactMethodKind[];
export const SAFE = ["yes", "no", "unknown"] as const satisfies readonly SafeToLeaveMessage[];

/** Whether a message may be left: unknown is treated as no, and says so. */
export function SafeMark({ safe }: { safe: SafeToLeaveMessage }) {
  if (safe === "yes") return <StatusTag icon={Check} tone="success">{t("clients-message-yes")}</StatusTag>;
  if (safe === "no") return <StatusTag icon={MessageCircleOff} tone="danger">{t("clients-message-no")}</StatusTag>;
  return <StatusTag icon={MessageCircleQuestion} tone="warning">{t("clients-message-unknown")}</StatusTag>;
}

export const contactMethods: PartSpec<"contactMethod"> = {
  kind: "contactMethod",
  of: (file) => file.contactMethods,
  title: "clients-contact-methods", one: "clients-contact-method", add: "clients-add-contact-method", icon: Phone,
  blank: (clientId): ContactMethod => ({ id: "", clientId, kind: "mobile", value: "", label: null, safeToLeaveMessage: "unknown", preferred: false, source: null }),
  main: (method) => method.value,
  detail: (method) => [t(`clients-method-${method.kind}`), method.label],
  marks: (method) => (
    <>
      {method.preferred && <StatusTag icon={Star} tone="accent">{t("clients-first-to-try")}</StatusTag>}
      {(method.kind === "phone" || method.kind === "mobile") && <SafeMark safe={method.safeToLeaveMessage} />}
    </>
  ),
  Fields: ContactMethodFields,
};

function ContactMethodFields({ form }: { form: PartForm<ContactMethod> }) {
  return (
    <>
      <FormRow>
        <Choice form={form} name="kind" label={t("clients-kind")} options={optionsOf(METHODS, (value) => t(`clients-method-${value}`))} />
        <Line form={form} name="value" label={t("clients-number-or-address")} required autoFocus />
      </FormRow>
      <FormRow>
        <Line form={form} name="label" label={t("clients-label")} hint={t("clients-method-label-hint")} />
        <Choice form={form} name="safeToLeaveMessage" label={t("clients-safe-to-leave")} options={optionsOf(SAFE, (value) => t(`clients-safe-${value}`))} />
      </FormRow>
      <Tick form={form} name="preferred" label={t("clients-preferred-method")} />
    </>
  );
}

export const addresses: PartSpec<"address"> = {
  kind: "address",
  of: (file) => file.addresses,
  title: "clients-addresses", one: "clients-address", add: "clients-add-address", icon: MapPin,
  blank: (clientId): Address => ({ id: "", clientId, label: null, lines: "", city: "", region: "", postalCode: "", country: "", source: null }),
  main: (address) => address.lines.replaceAll("\n", ", ") || address.city || address.postalCode,
  detail: (address) => [address.label, [address.city, address.region, address.postalCode].filter(Boolean).join(" "), address.country],
  Fields: AddressFields,
};

function AddressFields({ form }: { form: PartForm<Address> }) {
  return (
    <>
      <Lines form={form} name="lines" label={t("clients-street")} autoFocus />
      <FormRow columns={3}>
        <Line form={form} name="city" label={t("clients-city")} />
        <Line form={form} name="region" label={t("clients-region")} />
        <Line form={form} name="postalCode" label={t("clients-postal-code")} />
      </FormRow>
      <FormRow>
        <Line form={form} name="country" label={t("clients-country")} />
        <Line form={form} name="label" label={t("clients-label")} hint={t("clients-address-label-hint")} />
      </FormRow>
    </>
  );
}

export const identifiers: PartSpec<"identifier"> = {
  kind: "identifier",
  of: (file) => file.identifiers,
  title: "clients-identifiers", one: "clients-identifier", add: "clients-add-identifier", icon: IdCard,
  blank: (clientId): Identifier => ({ id: "", clientId, system: "", value: "", source: null }),
  main: (identifier) => identifier.value,
  detail: (identifier) => [identifier.system],
  Fields: IdentifierFields,
};

function IdentifierFields({ form }: { form: PartForm<Identifier> }) {
  return (
    <FormRow>
      <Line form={form} name="system" label={t("clients-identifier-system")} hint={t("clients-identifier-hint")} required autoFocus />
      <Line form={form} name="value" label={t("clients-number")} required />
    </FormRow>
  );
}
