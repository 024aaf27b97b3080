package org.daylight.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.daylight.attachment.Attachment;
import org.daylight.attachment.AttachmentSettings;
import org.daylight.attachment.Attachments;
import org.daylight.attachment.CleanFile;
import org.daylight.attachment.FileName;
import org.daylight.attachment.FileOwner;
import org.daylight.attachment.FileType;
import org.daylight.attachment.StoredFile;
import org.daylight.disclosure.attached.AttachedFiles;
import org.daylight.disclosure.attached.DisclosedAttachment;
import org.daylight.disclosure.attached.KeptAttachment;
import org.daylight.identity.Actor;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** The files of drafts: attached, described, removed. Each deed is one version of the draft. */
@ApplicationScoped
public class AttachmentDrafting {
    private final Drafting drafting;
    private final Documents documents;
    private final Attachments attachments;
    private final AttachmentSettings settings;
    private final ObjectMapper json;

    AttachmentDrafting(
            Drafting drafting,
            Documents documents,
            Attachments attachments,
            AttachmentSettings settings,
            ObjectMapper json) {
        this.drafting = drafting;
        this.documents = documents;
        this.attachments = attachments;
        this.settings = settings;
        this.json = json;
    }

    /** What would refuse a file whatever it holds. */
    @Transactional
    void requireRoom(Actor actor, UUID editionId, long expected) {
        requireRoom(files(drafting.draftOf(actor, editionId, expected)), 1);
    }

    private void requireRoom(AttachedFiles files, long size) {
        if (files.kept().size() >= settings.maxFiles()) {
            throw full(Words.of("附件至多 %d 个", "has %d attachments at most", settings.maxFiles()));
        }
        if (files.size() + size > settings.maxTotal().asLongValue()) {
            throw full(Words.of(
                    "附件合计至多 %d 字节",
                    "has %d bytes of attachments at most", settings.maxTotal().asLongValue()));
        }
    }

    private static Refusal full(Words words) {
        return new Refusal(ProblemType.INVALID_CONTENT, List.of(Fault.at("/attachments", words)));
    }

    @Transactional
    Attaching.Attached keep(Actor actor, UUID editionId, long expected, String name, CleanFile clean) {
        var edition = drafting.draftOf(actor, editionId, expected);
        var files = files(edition);
        documents.refusePersonalNumbers("/name", name);
        requireRoom(files, clean.size());
        var attachment = attachments.keep(clean, FileOwner.edition(editionId, edition.disclosureId));
        var removed = clean.removed().isEmpty() ? null : List.copyOf(clean.removed());
        write(edition, files.with(new KeptAttachment(listed(attachment, name), removed)));
        return new Attaching.Attached(
                attachment.id, drafting.saved(actor, edition, expected, "edition-file-attached", name));
    }

    private static DisclosedAttachment listed(Attachment attachment, String name) {
        var hex = HexFormat.of();
        return new DisclosedAttachment(
                        attachment.id,
                        name,
                        FileName.stem(name),
                        null,
                        attachment.mediaType,
                        attachment.size,
                        hex.formatHex(attachment.digest),
                        attachment.thumbnail == null ? null : hex.formatHex(attachment.thumbnail),
                        null)
                .salted();
    }

    /** 404 when the draft has no such file, 422 when the name does not fit it. */
    @Transactional
    public StaffEditionView describe(Actor actor, UUID editionId, UUID id, long expected, AttachmentDraft draft) {
        var edition = drafting.draftOf(actor, editionId, expected);
        var files = files(edition);
        var file = files.find(id).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        documents.refusePersonalNumbers("", draft);
        FileName.flaw(draft.name(), FileType.of(file.mediaType()).orElseThrow()).ifPresent(flaw -> {
            throw new Refusal(ProblemType.INVALID_CONTENT, List.of(Fault.at("/name", flaw)));
        });
        write(edition, files.with(file.saying(draft.name(), draft.title(), draft.description())));
        return drafting.saved(actor, edition, expected, "edition-file-described", draft.name());
    }

    @Transactional
    public StaffEditionView remove(Actor actor, UUID editionId, UUID id, long expected) {
        var edition = drafting.draftOf(actor, editionId, expected);
        var files = files(edition);
        var file = files.find(id).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        attachments.drop(id, editionId);
        write(edition, files.without(id));
        return drafting.saved(actor, edition, expected, "edition-file-removed", file.name());
    }

    /** A file of an edition for those who work on it. */
    @Transactional
    public StoredFile file(Actor actor, UUID editionId, UUID id) {
        return listed(actor, editionId, id).stored(attachments::bytes);
    }

    /** Its thumbnail; 404 when it has none. */
    @Transactional
    public StoredFile thumbnail(Actor actor, UUID editionId, UUID id) {
        return listed(actor, editionId, id)
                .storedThumbnail(attachments::bytes)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    private DisclosedAttachment listed(Actor actor, UUID editionId, UUID id) {
        return files(Disclosures.withWords(actor, editionId))
                .find(id)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    private AttachedFiles files(Edition edition) {
        return AttachedFiles.read(edition.attachments, json);
    }

    private static void write(Edition edition, AttachedFiles files) {
        edition.attachments = files.stored();
    }
}
