package org.daylight.disclosure.attached;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daylight.attachment.FileType;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;
import org.daylight.publication.MerkleRoot;

/** The files of one edition in the order in which they were attached; immutable. */
public record AttachedFiles(List<KeptAttachment> kept) {

    public AttachedFiles {
        kept = List.copyOf(kept);
    }

    /** As an edition keeps them: canonical JSON, null for none. */
    public static AttachedFiles read(String stored, ObjectMapper json) {
        if (stored == null) {
            return new AttachedFiles(List.of());
        }
        try {
            return new AttachedFiles(List.of(json.readValue(stored, KeptAttachment[].class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored attachments are JSON", e);
        }
    }

    /** The reverse. */
    public String stored() {
        return kept.isEmpty() ? null : new String(CanonicalJson.bytes(kept), StandardCharsets.UTF_8);
    }

    /** What the header says; null for none. */
    public List<DisclosedAttachment> header() {
        return kept.isEmpty() ? null : files();
    }

    private List<DisclosedAttachment> files() {
        return kept.stream().map(KeptAttachment::file).toList();
    }

    public List<UUID> ids() {
        return files().stream().map(DisclosedAttachment::id).toList();
    }

    public Optional<DisclosedAttachment> find(UUID id) {
        return files().stream().filter(file -> file.id().equals(id)).findFirst();
    }

    /** Bytes of all of them. */
    public long size() {
        return files().stream().mapToLong(DisclosedAttachment::size).sum();
    }

    public AttachedFiles with(KeptAttachment another) {
        var all = new ArrayList<>(kept);
        all.add(another);
        return new AttachedFiles(all);
    }

    public AttachedFiles without(UUID id) {
        return new AttachedFiles(
                kept.stream().filter(each -> !each.file().id().equals(id)).toList());
    }

    /** With {@code changed} in the place of the one with its id. */
    public AttachedFiles with(DisclosedAttachment changed) {
        return new AttachedFiles(kept.stream()
                .map(each -> each.file().id().equals(changed.id()) ? new KeptAttachment(changed, each.removed()) : each)
                .toList());
    }

    /** The Merkle head over their leaves. */
    public MerkleRoot root() {
        var root = new MerkleRoot();
        files().forEach(file -> root.add(file.leaf()));
        return root;
    }

    /** What keeps the edition from its review: who cannot see a picture is told what it shows. */
    public List<Fault> faults() {
        var files = files();
        return IntStream.range(0, files.size())
                .filter(i -> files.get(i).description() == null && isImage(files.get(i)))
                .mapToObj(i -> Fault.at(
                        "/attachments/" + i + "/description",
                        Words.of("图片须有文字说明", "an image needs a description for those who cannot see it")))
                .toList();
    }

    private static boolean isImage(DisclosedAttachment file) {
        return FileType.of(file.mediaType()).filter(FileType::isImage).isPresent();
    }
}
