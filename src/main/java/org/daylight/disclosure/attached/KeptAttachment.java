package org.daylight.disclosure.attached;

import java.util.List;
import org.daylight.attachment.Removal;

/**
 * A file of an edition, and what was taken out of it when it came.
 *
 * @param removed absent when nothing was
 */
public record KeptAttachment(DisclosedAttachment file, List<Removal> removed) {}
