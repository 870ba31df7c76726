package io.github.woowuproutes.mapping;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML as plain values. The document is a map with the name of its outermost element. An element with nothing but text is
 * that text, trimmed; any other is a map: attributes as {@code @name}, elements by their names without prefix, those of the
 * same name in a list, and text, if there is some, as {@code #text}. There are no document types and no entities.
 */
final class XmlReader {

    /** An element that is being read. */
    private static final class Element {

        private final String name;
        private final Map<String, Object> members = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();

        Element(String name) {
            this.name = name;
        }

        void add(Element child) {
            members.merge(child.name, child.value(), Element::both);
        }

        @SuppressWarnings("unchecked")
        private static Object both(Object before, Object next) {
            if (before instanceof List) {
                ((List<Object>) before).add(next);
                return before;
            }
            List<Object> list = new ArrayList<>();
            list.add(before);
            list.add(next);
            return list;
        }

        private Object value() {
            String trimmed = text.toString().strip();
            if (members.isEmpty()) {
                return trimmed;
            }
            if (!trimmed.isEmpty()) {
                members.put("#text", trimmed);
            }
            return members;
        }
    }

    /** Reads a document whole. */
    Object read(String text) throws Unreadable {
        XMLStreamReader xml = null;
        try {
            xml = factory().createXMLStreamReader(new StringReader(text));
            return document(xml);
        } catch (XMLStreamException wrong) {
            throw new Unreadable(
                    place(wrong.getLocation()),
                    "is not well-formed XML from here on",
                    "XML 1.0 without document type and entities");
        } finally {
            close(xml);
        }
    }

    private static Map<String, Object> document(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        Element document = new Element("");
        Deque<Element> open = new ArrayDeque<>();
        open.push(document);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(start(xml, open.size()));
                case XMLStreamConstants.END_ELEMENT -> {
                    Element ended = open.pop();
                    open.element().add(ended);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable(
                            place(xml.getLocation()), "has a document type or an entity", "XML without either");
                default -> {
                    // comments and processing instructions say nothing about an order
                }
            }
        }
        return document.members;
    }

    private static Element start(XMLStreamReader xml, int depth) throws Unreadable {
        if (depth > Limits.DEPTH) {
            throw new Unreadable(
                    place(xml.getLocation()), "is nested deeper than " + Limits.DEPTH, "an order, which is flatter");
        }
        Element element = new Element(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.members.put(
                    "@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
        }
        return element;
    }

    /** A new one each time: the factory promises nothing about threads. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        return factory;
    }

    private static String place(Location location) {
        return new Place(location.getLineNumber(), location.getColumnNumber()).toString();
    }

    private static void close(XMLStreamReader xml) {
        try {
            if (xml != null) {
                xml.close();
            }
        } catch (XMLStreamException ignored) {
            // it read from memory: nothing is left open
        }
    }
}
