/** The record as a whole: making it at the first run, unlocking it. */
export { FirstRun } from "./FirstRun";
export { LockScreen } from "./LockScreen";
export { PassphrasePair, isSound } from "./PassphrasePair";
export { RecoveryKeyCard } from "./RecoveryKeyCard";
export { SecretField } from "./SecretField";
