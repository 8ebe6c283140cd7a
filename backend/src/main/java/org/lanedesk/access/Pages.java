package org.lanedesk.access;

import java.time.Duration;
import java.util.stream.Stream;
import org.lanedesk.shared.CurrentUser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages of the product: one page whose own router shows the place; its files carry a hash in their names. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {
    private static final String[] PLACES = {
        "/", "/desk/**", "/portal/**", "/studio/**", "/admin/**", "/account/**", "/signin/**"
    };
    private final CurrentUser user;

    Pages(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessInterceptor(user));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/chat/*").setViewName("forward:/chat.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/META-INF/resources/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
    }

    @Bean
    RouterFunction<ServerResponse> pagesOfPlaces(StartPage page) {
        RequestPredicate place = Stream.of(PLACES)
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return RouterFunctions.route(
                RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(place), page::open);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new UserLocale(user);
    }
}
