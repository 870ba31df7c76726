package io.github.woowuproutes.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code $text(element)}: the text of an XML element, whether it has attributes or not. */
final class XmlText {

    private XmlText() {}

    static Object of(Object element) {
        if (element instanceof List<?> elements) {
            List<Object> texts = new ArrayList<>();
            for (Object each : elements) {
                Object text = of(each);
                if (text != null) {
                    texts.add(text);
                }
            }
            return texts;
        }
        return element instanceof Map<?, ?> map ? map.get("#text") : element;
    }
}
