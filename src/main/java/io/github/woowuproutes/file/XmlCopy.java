package io.github.woowuproutes.file;

import java.io.StringWriter;
import java.util.HashSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** One element as a document of its own, in names without prefixes. */
final class XmlCopy {

    private static final int DEEPEST = 200;
    private static final int SHOWN = 1000;

    private final int longest;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;
    private boolean tooLong;

    /** @param longest how many characters are kept */
    XmlCopy(int longest) throws XMLStreamException {
        this.longest = longest;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** Takes the start of an element, at which the reader stands. */
    void start(XMLStreamReader from) throws XMLStreamException {
        if (isFull(++depth > DEEPEST ? longest : 0)) {
            return;
        }
        xml.writeStartElement(from.getLocalName());
        var names = new HashSet<String>();
        for (var i = 0; i < from.getAttributeCount(); i++) {
            var value = from.getAttributeValue(i);
            if (names.add(from.getAttributeLocalName(i)) && !isFull(value.length())) {
                xml.writeAttribute(from.getAttributeLocalName(i), value);
            }
        }
    }

    void end() throws XMLStreamException {
        depth--;
        if (!isFull(0)) {
            xml.writeEndElement();
        }
    }

    void text(String more) throws XMLStreamException {
        if (!isFull(more.length())) {
            xml.writeCharacters(more);
        }
    }

    private boolean isFull(int more) {
        tooLong |= text.getBuffer().length() + more >= longest;
        return tooLong;
    }

    boolean isTooLong() {
        return tooLong;
    }

    String whole() throws XMLStreamException {
        xml.flush();
        return text.toString();
    }

    String beginning() {
        return text.getBuffer().substring(0, Math.min(SHOWN, text.getBuffer().length()));
    }
}
