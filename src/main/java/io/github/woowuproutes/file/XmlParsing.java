package io.github.woowuproutes.file;

import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** How XML is parsed here: no entity is followed, nothing outside the file is read. */
final class XmlParsing {

    private XmlParsing() {}

    /** A new one each time: it promises nothing about threads. */
    static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    /** Where a file is no XML any more. */
    static FileRefused refused(XMLStreamException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefused refused) {
                return refused;
            }
        }
        var place = Optional.ofNullable(wrong.getLocation());
        return new FileRefused(new Complaint(
                place.map(at -> (long) at.getLineNumber())
                        .filter(line -> line > 0)
                        .orElse(0L),
                place.map(at -> "position " + at.getColumnNumber()).orElse(""),
                "it is not well-formed XML from here on",
                "XML 1.0 without document type and entities",
                ""));
    }
}
