package org.daylight.attachment.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.daylight.attachment.FileFlaw;

/** XML parts of documents, read forward. They have no document type: nothing expands, and nothing is fetched. */
final class Xml {
    private static final XMLInputFactory IN = factory();
    private static final XMLOutputFactory OUT = XMLOutputFactory.newDefaultFactory();

    private Xml() {}

    /** The one of the Java runtime: libraries bring others, with other defaults. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** What looks at XML as it goes by. */
    interface Look {
        void start(XMLStreamReader element);

        default void end(String name) {}

        default void text(String text) {}
    }

    /** Shows all of {@code part} to {@code look}; 422 when it is no XML. */
    static void look(InputStream part, String name, Look look) throws IOException {
        try (part) {
            var reader = IN.createXMLStreamReader(part);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> look.start(reader);
                    case XMLStreamConstants.END_ELEMENT -> look.end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> look.text(reader.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw FileFlaw.BROKEN.refusal(name);
                    default -> {
                        // White space, comments and instructions say nothing.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw FileFlaw.BROKEN.refusal(name);
        }
    }

    /** What becomes of an element on its way: itself, another one, or null to leave it out with all that is in it. */
    interface Change {
        StartElement of(StartElement element);
    }

    /** Copies {@code part}, which was looked at before. */
    static void copy(InputStream part, OutputStream out, String name, Change change) throws IOException {
        try (part) {
            var reader = IN.createXMLEventReader(part);
            var writer = OUT.createXMLEventWriter(out, "UTF-8");
            int left = 0;
            while (reader.hasNext()) {
                var event = reader.nextEvent();
                if (left > 0 || event.isStartElement() && change.of(event.asStartElement()) == null) {
                    left += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
                    continue;
                }
                XMLEvent kept = event.isStartElement() ? change.of(event.asStartElement()) : event;
                writer.add(kept);
            }
            writer.flush();
        } catch (XMLStreamException e) {
            throw FileFlaw.BROKEN.refusal(name);
        }
    }

    /** The attribute without a namespace; empty when there is none. */
    static String attribute(StartElement element, String name) {
        var attribute = element.getAttributeByName(new QName(name));
        return attribute == null ? "" : attribute.getValue();
    }

    /** The part that an entry of a manifest is about; empty when it is about none. */
    static String path(StartElement element) {
        for (var attributes = element.getAttributes(); attributes.hasNext(); ) {
            var attribute = attributes.next();
            if (attribute.getName().getLocalPart().equals("full-path")) {
                return attribute.getValue();
            }
        }
        return "";
    }

    /** The attribute of whatever namespace; empty when there is none. */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Whether an attribute says yes, as the office formats write it. */
    static boolean isOn(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }
}
