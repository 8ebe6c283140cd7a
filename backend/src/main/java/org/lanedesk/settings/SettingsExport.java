package org.lanedesk.settings;

import org.lanedesk.shared.register.RegisterPart;
import org.lanedesk.shared.register.RegisterStore;
import org.lanedesk.shared.register.SettingsPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings that travel with a solution. */
@Configuration(proxyBeanMethods = false)
class SettingsExport {
    @Bean
    SettingsPart brandsPart(SettingRegisters registers, RegisterStore store) {
        return new RegisterPart("brands", 10, registers.brands(), store);
    }

    @Bean
    SettingsPart statusesPart(SettingRegisters registers, RegisterStore store) {
        return new RegisterPart("statuses", 20, registers.statuses(), store);
    }

    @Bean
    SettingsPart prioritiesPart(SettingRegisters registers, RegisterStore store) {
        return new RegisterPart("priorities", 20, registers.priorities(), store);
    }

    @Bean
    SettingsPart linesPart(SettingRegisters registers, RegisterStore store) {
        return new RegisterPart("lines", 40, registers.lines(), store);
    }

    @Bean
    SettingsPart channelsPart(SettingRegisters registers, RegisterStore store) {
        return new RegisterPart("channels", 50, true, registers.channels(), store);
    }

    @Bean
    SettingsPart templatesPart(SettingRegisters registers, RegisterStore store) {
        return new RegisterPart("templates", 60, registers.templates(), store);
    }
}
