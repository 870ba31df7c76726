package io.github.woowuproutes.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of an XML file that are one order each. A document type ends the reading, and no entity is followed, so that
 * a file can neither grow when it is read nor bring in another one.
 */
final class XmlPieces implements Pieces {

    private final BetweenEvents text;
    private final XMLStreamReader xml;
    private final Optional<String> element;
    private int depth;
    private boolean ended;

    /** @param element the name, without prefix, of the elements that are an order; empty for the children of the root */
    private XmlPieces(BetweenEvents text, XMLStreamReader xml, Optional<String> element) {
        this.text = text;
        this.xml = xml;
        this.element = element;
    }

    static XmlPieces of(Inspection file, Charset charset, Optional<String> element) throws IOException {
        var text = new BetweenEvents(new InputStreamReader(file.bytes(), charset), LONGEST);
        try {
            return new XmlPieces(text, XmlParsing.factory().createXMLStreamReader(text), element);
        } catch (XMLStreamException wrong) {
            text.close();
            throw XmlParsing.refused(wrong);
        } catch (FileRefused refused) {
            text.close();
            throw refused;
        }
    }

    @Override
    public Optional<Piece> next() throws IOException {
        try {
            while (!ended && xml.hasNext()) {
                switch (event()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (isOrder()) {
                            return Optional.of(order());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // what stands between orders is none
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException wrong) {
            ended = true;
            throw XmlParsing.refused(wrong);
        } catch (FileRefused refused) {
            ended = true;
            throw refused;
        }
    }

    private boolean isOrder() {
        return element.map(name -> name.equals(xml.getLocalName())).orElse(depth == 2);
    }

    private int event() throws XMLStreamException {
        text.renew();
        var event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new FileRefused(new Complaint(
                    line(), "", "it has a document type (DOCTYPE) or an entity", "XML without either", ""));
        }
        return event;
    }

    private Piece order() throws XMLStreamException {
        var line = line();
        var copy = new XmlCopy(LONGEST);
        var outside = depth - 1;
        copy.start(xml);
        while (depth > outside) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    copy.start(xml);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    copy.end();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    copy.text(xml.getText());
                default -> {
                    // comments and processing instructions say nothing about an order
                }
            }
        }
        return copy.isTooLong()
                ? new Piece.Broken(
                        line,
                        "the element is longer than " + LONGEST + " characters, or nested too deep",
                        "an order, which is smaller",
                        copy.beginning())
                : new Piece.Text(line, copy.whole().getBytes(StandardCharsets.UTF_8));
    }

    private long line() {
        return xml.getLocation().getLineNumber();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
