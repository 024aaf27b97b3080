package org.daylight.disclosure;

import java.util.List;
import java.util.UUID;
import org.daylight.attachment.Removal;
import org.daylight.disclosure.attached.KeptAttachment;

/**
 * An attachment as staff see it; see {@link org.daylight.disclosure.attached.DisclosedAttachment}.
 *
 * @param removed what was taken out of the file that was sent; absent when nothing was
 */
public record StaffAttachmentView(
        UUID id,
        String name,
        String title,
        String description,
        String mediaType,
        long size,
        String digest,
        String thumbnail,
        List<Removal> removed) {

    static StaffAttachmentView of(KeptAttachment kept) {
        var file = kept.file();
        return new StaffAttachmentView(
                file.id(),
                file.name(),
                file.title(),
                file.description(),
                file.mediaType(),
                file.size(),
                file.digest(),
                file.thumbnail(),
                kept.removed());
    }
}
