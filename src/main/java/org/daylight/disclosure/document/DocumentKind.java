package org.daylight.disclosure.document;

/**
 * What kind of text a body publishes (Regulations art. 12 and 20): 规章, 行政规范性文件, another policy document or internal rule
 * 政策文件、制度, 公开指南, 公开目录.
 */
public enum DocumentKind {
    REGULATION,
    NORMATIVE,
    POLICY,
    DISCLOSURE_GUIDE,
    DISCLOSURE_DIRECTORY;

    /** Whether it binds the public, and so must be numbered and dated (国办发〔2018〕37号: 统一登记、统一编号、统一印发). */
    boolean isBinding() {
        return this == REGULATION || this == NORMATIVE;
    }
}
