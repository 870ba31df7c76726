package io.github.woowuproutes.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.network.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HopsTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.com/shop?sslmode=verify-full, db.example.com, 5432",
        "jdbc:postgresql://db.example.com:6432/shop, db.example.com, 6432",
        "jdbc:mariadb://10.0.0.7:3307/shop, 10.0.0.7, 3307",
        "jdbc:mysql://erp/shop, erp, 3306",
        "jdbc:sqlserver://erp.local:1434;databaseName=SBO, erp.local, 1434",
        "jdbc:sqlserver://erp;databaseName=SBO, erp, 1433",
        "jdbc:oracle:thin:@erp:1521:XE, erp, 1521",
        "jdbc:oracle:thin:@//erp.local:1522/SVC, erp.local, 1522",
        "jdbc:sap://hana:30015/?currentschema=SBO, hana, 30015",
        "jdbc:postgresql://[::1]:5433/shop, ::1, 5433",
        "tcp://broker.example.com:61616?sslEnabled=true, broker.example.com, 61616"
    })
    void the_server_is_found_in_the_address(String address, String host, int port) {
        assertThat(Hops.way(address)).contains(new Way(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:data/shop.db",
                "jdbc:postgresql://one:5432,two:5432/shop",
                "jdbc:h2:mem:x",
                "jdbc:oracle:thin:@erp_tns",
                "(tcp://one:61616,tcp://two:61616)"
            })
    void of_several_servers_files_and_names_of_others_nothing_is_said(String address) {
        assertThat(Hops.way(address)).isEmpty();
    }
}
