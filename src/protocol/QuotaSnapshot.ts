/** How much of one sort of request is used up. Fields that the runtime adds are kept. */
export interface QuotaSnapshot {
  /** How many there are. */
  readonly entitlementRequests: number;
  readonly usedRequests: number;
  /** 0 to 100. */
  readonly remainingPercentage: number;
  /** How many were made beyond the entitlement. */
  readonly overage: number;
  readonly overageAllowedWithExhaustedQuota: boolean;
  readonly isUnlimitedEntitlement?: boolean;
  /** ISO 8601. */
  readonly resetDate?: string;
}
