package org.lanedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The map of modules in every package-info is kept: no circles, nothing used that is not allowed. */
class ModulesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/lanedesk");

    @Test
    void modulesUseOnlyWhatTheirPackageInfoAllows() {
        ApplicationModules.of(Lanedesk.class).verify();
    }

    @Test
    void everyModuleSaysInOneSentenceWhatItIsFor() throws IOException {
        try (var folders = Files.list(SOURCES)) {
            assertThat(folders.filter(Files::isDirectory))
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.resolve("package-info.java"))
                            .content()
                            .contains("@ApplicationModule(")
                            .startsWith("/**"));
        }
    }
}
