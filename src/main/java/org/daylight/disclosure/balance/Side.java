package org.daylight.disclosure.balance;

/** Where a line of a balance sheet stands: 资产, 负债, 所有者权益 or 净资产. */
public enum Side {
    ASSET,
    LIABILITY,
    EQUITY
}
