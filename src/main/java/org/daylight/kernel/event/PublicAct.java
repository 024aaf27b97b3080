package org.daylight.kernel.event;

import java.util.UUID;

/**
 * A public act that is not an edition of a disclosure: a change of a body, a duty or a rule.
 *
 * @param act kebab-case, for example {@code body-renamed}
 * @param subjectId what it happened to
 * @param bodyId the public body it concerns
 * @param title one line for the change feed
 * @param header what is said publicly, becomes canonical JSON
 */
public record PublicAct(String act, UUID subjectId, UUID bodyId, String title, Object header) {}
