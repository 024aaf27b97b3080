package org.daylight.attachment;

/** What was taken out of a file before it was kept. In JSON in kebab-case. */
public enum Removal {
    /** Of a photo: place, camera, time, and whatever else a camera writes (EXIF). */
    CAMERA_DATA,
    /** Author, company, program, dates, keywords and whatever else a program writes about a document. */
    PROPERTIES,
    /** A small picture of the document or photo, which may show what is not in it any more. */
    PREVIEW,
    /** Words that a program or person put beside a picture. */
    TEXT,
    /** Data of programs that say nothing of how it looks. */
    PROGRAM_DATA,
    /** Earlier states of a document that an incremental update left in the file. */
    EARLIER_STATES
}
