package org.daylight.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of files that are taken: those whose every part the portal knows how to look at. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    CSV("text/csv", "csv"),
    GEOJSON("application/geo+json", "geojson"),
    TEXT("text/plain", "txt");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** Without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** As it is told to those who download it. Text is UTF-8: what is not is refused. */
    public String fullType() {
        return isText() ? mediaType + ";charset=UTF-8" : mediaType;
    }

    public boolean isText() {
        return this == CSV || this == TEXT;
    }

    public boolean isImage() {
        return this == JPEG || this == PNG;
    }

    /** The type that a name with an extension says. */
    public static Optional<FileType> named(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    /** The type of this media type. */
    public static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
