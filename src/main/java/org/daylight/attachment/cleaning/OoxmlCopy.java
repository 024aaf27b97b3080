package org.daylight.attachment.cleaning;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Set;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import org.daylight.attachment.FileFlaw;
import org.daylight.attachment.Removal;

/** Copies the parts of an Office document that stay, without what leads to those that do not. */
final class OoxmlCopy {
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();
    /** Where a workbook lay on its author's disk, and who held it. */
    private static final Set<String> TRACES = Set.of("absPath", "fileSharing");

    private final ZipParts zip;
    private final Set<String> leftOut;
    private final Set<Removal> removed;

    OoxmlCopy(ZipParts zip, Set<String> leftOut, Set<Removal> removed) {
        this.zip = zip;
        this.leftOut = leftOut;
        this.removed = removed;
    }

    void copy(String name, OutputStream out) throws IOException {
        switch (OoxmlPart.of(name)) {
            case PICTURE -> removed.addAll(Pixels.copy(zip.open(name), out));
            case XML -> xml(name, out);
            case RELATIONS -> {
                Xml.look(zip.open(name), name, OoxmlCopy::requireInside);
                Xml.copy(
                        zip.open(name),
                        out,
                        name,
                        element -> leadsTo(element, "Target", folder(name)) ? null : element);
            }
            case TYPES ->
                Xml.copy(zip.open(name), out, name, element -> leadsTo(element, "PartName", "") ? null : element);
            default -> {
                try (var in = zip.open(name)) {
                    in.transferTo(out);
                }
            }
        }
    }

    private static void requireInside(XMLStreamReader relation) {
        var isHyperlink = Xml.attribute(relation, "Type").endsWith("/hyperlink");
        if (Xml.attribute(relation, "TargetMode").equals("External") && !isHyperlink) {
            throw FileFlaw.EXTERNAL_CONTENT.refusal(
                    Xml.attribute(relation, "Type").replaceFirst(".*/", ""));
        }
    }

    private boolean leadsTo(StartElement element, String attribute, String folder) {
        var target = Xml.attribute(element, attribute);
        return !target.isEmpty() && leftOut.contains(resolved(target.startsWith("/") ? target : folder + target));
    }

    /** {@code xl/} for {@code xl/_rels/workbook.xml.rels}. */
    private static String folder(String relations) {
        return relations.replaceFirst("_rels/[^/]*$", "");
    }

    private static String resolved(String path) {
        var steps = new ArrayDeque<String>();
        for (var step : path.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private void xml(String name, OutputStream out) throws IOException {
        var look = new OoxmlLook(name);
        Xml.look(zip.open(name), name, look);
        if (look.hasPrinter() || name.equals("xl/workbook.xml")) {
            Xml.copy(zip.open(name), out, name, this::withoutTraces);
            return;
        }
        try (var in = zip.open(name)) {
            in.transferTo(out);
        }
    }

    private StartElement withoutTraces(StartElement element) {
        var tag = element.getName().getLocalPart();
        if (TRACES.contains(tag)) {
            removed.add(Removal.PROPERTIES);
            return null;
        }
        return tag.equals("pageSetup") ? withoutPrinter(element) : element;
    }

    private static StartElement withoutPrinter(StartElement element) {
        var attributes = new ArrayList<Attribute>();
        element.getAttributes().forEachRemaining(attribute -> {
            if (!attribute.getName().getLocalPart().equals("id")) {
                attributes.add(attribute);
            }
        });
        return EVENTS.createStartElement(element.getName(), attributes.iterator(), element.getNamespaces());
    }
}
