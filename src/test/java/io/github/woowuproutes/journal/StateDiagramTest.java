package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture of the states, the text from which it is drawn, and the program say the same. */
class StateDiagramTest {

    private static final Path SOURCE = Path.of("docs/states.puml");
    private static final Path PICTURE = Path.of("docs/states.svg");

    private static final Pattern SOURCE_STATE = Pattern.compile("(?m)^state (\\w+)");
    private static final Pattern SOURCE_ARROW = Pattern.compile("(?m)^(\\w+) --> (\\w+) : (.+)$");
    private static final Pattern BOX =
            Pattern.compile("<rect [^>]*height=\"([\\d.]+)\"[^>]* width=\"([\\d.]+)\" x=\"([\\d.]+)\" y=\"([\\d.]+)\"/>"
                    + "<text [^>]*>([A-Z]+)</text>");
    private static final Pattern ARROW =
            Pattern.compile("<polygon [^>]*points=\"([\\d.]+),([\\d.]+)[^>]*/><path d=\"M([\\d.]+),([\\d.]+)[^>]*/>");
    private static final Pattern TEXT = Pattern.compile("<text [^>]*>([^<]*)</text>");

    /** A line ends at the edge of a box; the pen is not sharper than that. */
    private static final double NEAR = 3;

    private record Box(String state, double x, double y, double width, double height) {

        boolean isAt(double px, double py) {
            return px > x - NEAR && px < x + width + NEAR && py > y - NEAR && py < y + height + NEAR;
        }
    }

    @Test
    void the_source_has_the_steps_of_the_program() throws IOException {
        var source = Files.readString(SOURCE);

        var program = new TreeSet<String>();
        for (State from : State.values()) {
            from.next().forEach(to -> program.add(from + " -> " + to));
        }

        assertThat(arrowsOf(source)).isEqualTo(program);
        assertThat(SOURCE_STATE.matcher(source).results().map(state -> state.group(1)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(State.values())
                        .filter(state -> program.stream()
                                .anyMatch(step -> List.of(step.split(" -> ")).contains(state.name())))
                        .map(State::name)
                        .toList());
    }

    @Test
    void the_picture_has_the_states_and_arrows_of_its_source() throws IOException {
        var picture = Files.readString(PICTURE);
        var boxes = BOX.matcher(picture).results().map(StateDiagramTest::box).toList();

        var drawn = ARROW.matcher(picture)
                .results()
                .map(arrow -> at(boxes, arrow, 3) + " -> " + at(boxes, arrow, 1))
                .toList();

        assertThat(boxes).extracting(Box::state).doesNotHaveDuplicates();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(arrowsOf(Files.readString(SOURCE)));
    }

    @Test
    void the_picture_has_the_words_of_its_source() throws IOException {
        var words = new ArrayList<String>();
        SOURCE_ARROW
                .matcher(Files.readString(SOURCE))
                .results()
                .forEach(arrow -> words.addAll(List.of(arrow.group(3).split("\\\\n"))));
        SOURCE_STATE.matcher(Files.readString(SOURCE)).results().forEach(state -> words.add(state.group(1)));

        var drawn = TEXT.matcher(Files.readString(PICTURE))
                .results()
                .map(text -> text.group(1))
                .toList();

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(words);
    }

    private static Set<String> arrowsOf(String source) {
        return SOURCE_ARROW
                .matcher(source)
                .results()
                .map(arrow -> arrow.group(1) + " -> " + arrow.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Box box(MatchResult rect) {
        return new Box(rect.group(5), number(rect, 3), number(rect, 4), number(rect, 2), number(rect, 1));
    }

    private static String at(List<Box> boxes, MatchResult arrow, int group) {
        return boxes.stream()
                .filter(box -> box.isAt(number(arrow, group), number(arrow, group + 1)))
                .map(Box::state)
                .collect(Collectors.joining(" and "));
    }

    private static double number(MatchResult match, int group) {
        return Double.parseDouble(match.group(group));
    }
}
