// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demotown.h"

#include "domain/incident/organisation.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

using T = Trigger;
using P = Place;

template <std::size_t N>
using Names = std::array<const char *, N>;
template <std::size_t N>
using Triggers = std::array<Weighted<Trigger>, N>;
template <std::size_t N>
using Places = std::array<Weighted<Place>, N>;

// --- what people come for ------------------------------------------------------------------
constexpr Names<4> registrationServices {
    "Personalausweis und Reisepass", "An- und Ummeldung", "Führungszeugnis", "Meldebescheinigung"};
constexpr Names<2> civilServices {"Eheschließung", "Urkunden und Beurkundung"};
constexpr Names<2> phoneServices {"Auskunft am Telefon", "Terminvergabe"};
constexpr Names<2> vehicleServices {"Kfz-Zulassung", "Kfz-Außerbetriebsetzung"};
constexpr Names<2> licenceServices {"Führerschein, Erteilung", "Führerschein, Entzug"};
constexpr Names<2> basicServices {"Grundsicherung im Alter", "Hilfe zum Lebensunterhalt"};
constexpr Names<1> housingServices {"Wohngeld"};
constexpr Names<2> jobServices {"Bürgergeld", "Bürgergeld, Kosten der Unterkunft"};
constexpr Names<2> placementServices {"Arbeitsvermittlung", "Bürgergeld, Leistungsminderung"};
constexpr Names<3> residenceServices {
    "Aufenthaltstitel", "Einbürgerung", "Aufenthaltsgestattung und Duldung"};
constexpr Names<3> orderServices {"Ruhestörung", "Hundehaltung", "Kontrolle öffentlicher Raum"};
constexpr Names<2> parkingServices {"Verwarnung im ruhenden Verkehr", "Abschleppen"};
constexpr Names<1> fineServices {"Bußgeldverfahren"};
constexpr Names<3> youthServices {"Hilfe zur Erziehung", "Kinderschutz", "Umgang und Sorge"};
constexpr Names<1> maintenanceServices {"Unterhaltsvorschuss"};
constexpr Names<2> libraryServices {"Ausleihe und Mahnung", "Aufenthalt in der Bibliothek"};
constexpr Names<1> poolServices {"Badebetrieb"};
constexpr Names<2> cashServices {"Barzahlung an der Kasse", "Mahnung"};
constexpr Names<2> enforcementServices {"Vollstreckung, Außendienst", "Pfändung"};
constexpr Names<2> mayorServices {"Bürgeranfragen", "Auftritt in sozialen Medien"};

// --- what sets it off ----------------------------------------------------------------------
constexpr Triggers<8> registrationTriggers {{{T::WaitingTime, 34}, {T::Documents, 24},
    {T::ClosedDoor, 14}, {T::Language, 8}, {T::StaffConduct, 6}, {T::Orientation, 4},
    {T::FineEnforcement, 5}, {T::NoneRecognisable, 5}}};
constexpr Triggers<6> civilTriggers {{{T::Documents, 45}, {T::LongProcessing, 20},
    {T::Language, 15}, {T::WaitingTime, 10}, {T::StaffConduct, 5}, {T::ClosedDoor, 5}}};
constexpr Triggers<6> phoneTriggers {
    {{T::PhoneUnreachable, 44}, {T::LongProcessing, 22}, {T::RepeatedConflict, 12},
        {T::PoliticalHate, 8}, {T::AuthorityError, 8}, {T::NoneRecognisable, 6}}};
constexpr Triggers<7> vehicleTriggers {
    {{T::WaitingTime, 36}, {T::Documents, 28}, {T::ClosedDoor, 10}, {T::FineEnforcement, 10},
        {T::CashValuables, 3}, {T::StaffConduct, 8}, {T::NoneRecognisable, 5}}};
constexpr Triggers<6> licenceTriggers {
    {{T::BenefitRefused, 22}, {T::Documents, 24}, {T::LongProcessing, 24}, {T::WaitingTime, 18},
        {T::AuthorityError, 6}, {T::IntoxicationCrisis, 6}}};
constexpr Triggers<9> socialTriggers {{{T::BenefitRefused, 32}, {T::LongProcessing, 20},
    {T::Documents, 16}, {T::WaitingTime, 8}, {T::RepeatedConflict, 7}, {T::IntoxicationCrisis, 6},
    {T::Language, 5}, {T::AuthorityError, 4}, {T::StaffConduct, 2}}};
constexpr Triggers<8> receptionTriggers {{{T::WaitingTime, 26}, {T::ClosedDoor, 18},
    {T::Documents, 18}, {T::PhoneUnreachable, 10}, {T::BenefitRefused, 12},
    {T::IntoxicationCrisis, 9}, {T::Orientation, 4}, {T::NoneRecognisable, 3}}};
constexpr Triggers<8> residenceTriggers {{{T::WaitingTime, 22}, {T::LongProcessing, 24},
    {T::Documents, 16}, {T::Language, 12}, {T::PhoneUnreachable, 10}, {T::BenefitRefused, 10},
    {T::ClosedDoor, 4}, {T::PoliticalHate, 2}}};
constexpr Triggers<5> orderTriggers {{{T::FineEnforcement, 38}, {T::IntoxicationCrisis, 26},
    {T::RepeatedConflict, 10}, {T::PoliticalHate, 10}, {T::NoneRecognisable, 16}}};
constexpr Triggers<4> parkingTriggers {{{T::FineEnforcement, 82}, {T::StaffConduct, 6},
    {T::IntoxicationCrisis, 4}, {T::NoneRecognisable, 8}}};
constexpr Triggers<4> fineTriggers {{{T::FineEnforcement, 64}, {T::RepeatedConflict, 16},
    {T::AuthorityError, 10}, {T::PoliticalHate, 10}}};
constexpr Triggers<5> youthTriggers {{{T::HomeVisit, 36}, {T::RepeatedConflict, 24},
    {T::BenefitRefused, 14}, {T::IntoxicationCrisis, 16}, {T::StaffConduct, 10}}};
constexpr Triggers<4> maintenanceTriggers {{{T::BenefitRefused, 40}, {T::LongProcessing, 30},
    {T::Documents, 20}, {T::RepeatedConflict, 10}}};
constexpr Triggers<4> libraryTriggers {{{T::FineEnforcement, 26}, {T::IntoxicationCrisis, 26},
    {T::StaffConduct, 16}, {T::NoneRecognisable, 32}}};
constexpr Triggers<4> poolTriggers {{{T::StaffConduct, 26}, {T::ClosedDoor, 16},
    {T::IntoxicationCrisis, 18}, {T::NoneRecognisable, 40}}};
constexpr Triggers<4> cashTriggers {{{T::FineEnforcement, 46}, {T::CashValuables, 24},
    {T::WaitingTime, 18}, {T::AuthorityError, 12}}};
constexpr Triggers<4> enforcementTriggers {{{T::FineEnforcement, 58}, {T::HomeVisit, 26},
    {T::RepeatedConflict, 10}, {T::IntoxicationCrisis, 6}}};
constexpr Triggers<3> mayorTriggers {
    {{T::PoliticalHate, 78}, {T::RepeatedConflict, 14}, {T::NoneRecognisable, 8}}};

// --- where it happens ----------------------------------------------------------------------
constexpr Places<5> hall {{{P::Counter, 46}, {P::WaitingArea, 30}, {P::Entrance, 12},
    {P::Telephone, 8}, {P::Corridor, 4}}};
constexpr Places<5> rooms {
    {{P::Office, 54}, {P::WaitingArea, 14}, {P::Corridor, 14}, {P::Telephone, 14}, {P::Letter, 4}}};
constexpr Places<4> reception {
    {{P::Entrance, 40}, {P::Counter, 30}, {P::WaitingArea, 26}, {P::Grounds, 4}}};
constexpr Places<2> phone {{{P::Telephone, 92}, {P::Letter, 8}}};
constexpr Places<3> street {{{P::PublicSpace, 86}, {P::Vehicle, 10}, {P::Grounds, 4}}};
constexpr Places<4> homes {
    {{P::CitizensHome, 58}, {P::Office, 22}, {P::Telephone, 12}, {P::PublicSpace, 8}}};
constexpr Places<4> desk {
    {{P::Telephone, 46}, {P::Letter, 36}, {P::Office, 14}, {P::PrivateSphere, 4}}};
constexpr Places<4> leisure {
    {{P::Other, 52}, {P::Entrance, 22}, {P::Counter, 20}, {P::Grounds, 6}}};
constexpr Places<4> online {
    {{P::SocialMedia, 58}, {P::Letter, 32}, {P::Telephone, 6}, {P::PrivateSphere, 4}}};

constexpr auto Indoor = ActivityForm::IndoorPublic;
constexpr auto Behind = ActivityForm::IndoorNoPublic;
constexpr auto Outside = ActivityForm::Field;
constexpr auto Town = JobArea::Municipal;

const std::array<DemoTeam, 23> teams {{
    {"Bürgeramt", "Bürgerbüro Rathaus", 16, 92, Town, Indoor, DemoRhythm::Counter,
        registrationServices, registrationTriggers, hall},
    {"Bürgeramt", "Bürgerbüro Nord", 8, 44, Town, Indoor, DemoRhythm::Counter, registrationServices,
        registrationTriggers, hall},
    {"Bürgeramt", "Standesamt", 6, 12, Town, Indoor, DemoRhythm::Counter, civilServices,
        civilTriggers, rooms},
    {"Bürgeramt", "Servicetelefon", 11, 38, Town, Behind, DemoRhythm::Phone, phoneServices,
        phoneTriggers, phone},
    {"Straßenverkehrsamt", "Kfz-Zulassung", 17, 88, Town, Indoor, DemoRhythm::Counter,
        vehicleServices, vehicleTriggers, hall},
    {"Straßenverkehrsamt", "Fahrerlaubnisse", 9, 34, Town, Indoor, DemoRhythm::Counter,
        licenceServices, licenceTriggers, rooms},
    {"Sozialamt", "Grundsicherung", 21, 78, JobArea::HealthSocial, Indoor, DemoRhythm::Counter,
        basicServices, socialTriggers, rooms},
    {"Sozialamt", "Wohngeld", 10, 30, JobArea::HealthSocial, Indoor, DemoRhythm::Counter,
        housingServices, socialTriggers, rooms},
    {"Jobcenter", "Eingangszone", 14, 82, Town, Indoor, DemoRhythm::Counter, jobServices,
        receptionTriggers, reception},
    {"Jobcenter", "Leistungsgewährung", 38, 74, Town, Indoor, DemoRhythm::Counter, jobServices,
        socialTriggers, rooms},
    {"Jobcenter", "Arbeitsvermittlung", 26, 40, Town, Indoor, DemoRhythm::Counter,
        placementServices, socialTriggers, rooms},
    {"Ausländerbehörde", "Servicepunkt", 9, 50, Town, Indoor, DemoRhythm::Counter,
        residenceServices, residenceTriggers, reception},
    {"Ausländerbehörde", "Aufenthalt", 19, 42, Town, Indoor, DemoRhythm::Counter, residenceServices,
        residenceTriggers, rooms},
    {"Ordnungsamt", "Stadtordnungsdienst", 28, 78, Town, Outside, DemoRhythm::Field, orderServices,
        orderTriggers, street},
    {"Ordnungsamt", "Verkehrsüberwachung", 18, 66, Town, Outside, DemoRhythm::Field,
        parkingServices, parkingTriggers, street},
    {"Ordnungsamt", "Bußgeldstelle", 9, 18, Town, Behind, DemoRhythm::Phone, fineServices,
        fineTriggers, desk},
    {"Jugendamt", "Allgemeiner Sozialer Dienst", 29, 46, JobArea::HealthSocial, Outside,
        DemoRhythm::Visits, youthServices, youthTriggers, homes},
    {"Jugendamt", "Unterhaltsvorschuss", 8, 10, JobArea::HealthSocial, Indoor, DemoRhythm::Counter,
        maintenanceServices, maintenanceTriggers, rooms},
    {"Stadtbibliothek", "", 15, 16, JobArea::ScienceCulture, Indoor, DemoRhythm::Leisure,
        libraryServices, libraryTriggers, leisure},
    {"Hallenbad", "", 12, 20, JobArea::SportLeisure, Indoor, DemoRhythm::Leisure, poolServices,
        poolTriggers, leisure},
    {"Stadtkasse", "Zahlstelle", 6, 12, JobArea::Finance, Indoor, DemoRhythm::Counter, cashServices,
        cashTriggers, hall},
    {"Stadtkasse", "Vollstreckung", 10, 18, JobArea::Finance, Outside, DemoRhythm::Visits,
        enforcementServices, enforcementTriggers, homes},
    {"Büro der Bürgermeisterin", "", 7, 12, JobArea::PoliticsState, Behind, DemoRhythm::Online,
        mayorServices, mayorTriggers, online},
}};

} // namespace

std::span<const DemoTeam> demoTeams()
{
    return teams;
}

const Unit *unitOf(const DemoTeam &team, const Organisation &organisation)
{
    const QString office = QString::fromUtf8(team.office);
    const QString name = QString::fromUtf8(team.name);
    const auto found = std::ranges::find_if(organisation.units, [&](const Unit &unit) {
        if (name.isEmpty())
            return unit.name == office && unit.parent.isNull();
        const Unit *parent = organisation.unit(unit.parent);
        return unit.name == name && parent && parent->name == office;
    });
    return found == organisation.units.end() ? nullptr : &*found;
}

} // namespace rueckhalt
