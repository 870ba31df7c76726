package io.github.woowuproutes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.ConfigurationFault;
import io.github.woowuproutes.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchesTest {

    @TempDir
    private Path directory;

    private Configuration unknown(String what) {
        return Settings.of(Map.of("orders.anonymous", "none", "woowup.branch.unknown", what));
    }

    private Branches of(String text, String unknown) throws IOException {
        write(text);
        return MerchantRules.load(unknown(unknown), directory).branches();
    }

    private void write(String text) throws IOException {
        Files.createDirectories(directory.resolve("routes/mappings"));
        Files.writeString(directory.resolve("routes/mappings/branches.csv"), text);
    }

    @Test
    void a_code_becomes_the_name() throws IOException {
        Branches branches = of("# ours\r\ncode;name\r\n014;Palermo I\r\n PAL2 ;\"Palermo; II\"\r\n", "omit");

        assertThat(branches.name(Optional.of("014"))).contains("Palermo I");
        assertThat(branches.name(Optional.of("pal2"))).contains("Palermo; II");
        assertThat(branches.name(Optional.empty())).isEmpty();
    }

    @Test
    void whoever_sends_the_name_itself_is_known() throws IOException {
        assertThat(of("code,name\n014,Palermo I\n", "omit").name(Optional.of("palermo i")))
                .contains("Palermo I");
    }

    @Test
    void an_unknown_branch_is_left_out_sent_or_held() throws IOException {
        String file = "code,name\n014,Palermo I\n";
        Optional<String> unknown = Optional.of("099");

        assertThat(of(file, "omit").name(unknown)).isEmpty();
        assertThat(of(file, "omit").isHeld(unknown)).isFalse();
        assertThat(of(file, "send").name(unknown)).contains("099");
        assertThat(of(file, "send").isHeld(unknown)).isFalse();
        assertThat(of(file, "park").isHeld(unknown)).isTrue();
        assertThat(of(file, "park").isHeld(Optional.of("014"))).isFalse();
        assertThat(of(file, "park").isHeld(Optional.empty())).isFalse();
    }

    @Test
    void without_any_line_all_branches_go_as_the_shop_calls_them() throws IOException {
        assertThat(of("code,name\n", "park").name(Optional.of("099"))).contains("099");
        assertThat(of("code,name\n", "park").isHeld(Optional.of("099"))).isFalse();
        Files.delete(directory.resolve("routes/mappings/branches.csv"));
        assertThat(MerchantRules.load(unknown("omit"), directory).branches().name(Optional.of("099")))
                .contains("099");
    }

    @Test
    void the_shipped_file_changes_nothing_until_it_has_a_line() {
        assertThat(MerchantRules.load(Settings.of(Map.of()), Path.of(""))
                        .branches()
                        .name(Optional.of("014")))
                .contains("014");
    }

    @Test
    void all_that_is_wrong_with_the_file_is_said_with_its_lines() throws IOException {
        write("code,name\n014,Palermo I\n014,Palermo II\n,x\n15\n16,\"open\n17,a,b\n");

        assertThat(MerchantRules.faults(unknown("omit"), directory))
                .extracting(ConfigurationFault::where)
                .containsExactly(
                        "routes/mappings/branches.csv, line 3",
                        "routes/mappings/branches.csv, line 4",
                        "routes/mappings/branches.csv, line 5",
                        "routes/mappings/branches.csv, line 6",
                        "routes/mappings/branches.csv, line 7");
        write("014,Palermo I\n");
        assertThat(MerchantRules.faults(unknown("omit"), directory))
                .extracting(ConfigurationFault::sentence)
                .singleElement()
                .asString()
                .contains("line 1", "code,name");
    }
}
