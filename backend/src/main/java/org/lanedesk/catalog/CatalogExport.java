package org.lanedesk.catalog;

import org.lanedesk.shared.register.RegisterPart;
import org.lanedesk.shared.register.RegisterStore;
import org.lanedesk.shared.register.SettingsPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue as part of a solution. */
@Configuration(proxyBeanMethods = false)
class CatalogExport {
    @Bean
    SettingsPart categoriesPart(CatalogRegisters registers, RegisterStore store) {
        return new RegisterPart("categories", 70, registers.categories(), store);
    }

    @Bean
    SettingsPart servicesPart(CatalogRegisters registers, RegisterStore store) {
        return new RegisterPart("services", 80, registers.services(), store);
    }
}
