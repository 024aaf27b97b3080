package org.daylight.disclosure.tender;

/** What is bought 货物, 工程, 服务 (Government Procurement Law, art. 2; OCDS {@code tender.mainProcurementCategory}). */
public enum Category {
    GOODS,
    WORKS,
    SERVICES
}
