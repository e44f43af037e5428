// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/protectionoptions.h"
#include "domain/protection/rights.h"

#include <QJsonArray>

namespace rueckhalt {

namespace {

int sayRights(const CommandOptions &options, Console &console)
{
    const Language language = console.language();
    if (options.has("json")) {
        QJsonArray array;
        for (const RightRule &rule : rightRules()) {
            QJsonObject access;
            for (const Term<Role> &role : terms<Role>())
                access.insert(
                    QLatin1StringView(role.code), codeOf(accessOf(role.value, rule.right)));
            array.append(QJsonObject {{QStringLiteral("right"), codeOf(rule.right)},
                {QStringLiteral("access"), access},
                {QStringLiteral("enforcement"), codeOf(rule.enforcement)},
                {QStringLiteral("how"), rule.how.in(language)}});
        }
        console.json(array);
        return static_cast<int>(ExitCode::Done);
    }
    QStringList headings {console.text({"Recht", "Right"})};
    for (const Term<Role> &role : terms<Role>())
        headings << QLatin1StringView(role.code);
    headings << console.text({"Gesichert durch", "Kept by"});
    QList<QStringList> rows;
    for (const RightRule &rule : rightRules()) {
        QStringList row {wordFor(rule.right, language)};
        for (const Term<Role> &role : terms<Role>())
            row << wordFor(accessOf(role.value, rule.right), language);
        rows.append(row << wordFor(rule.enforcement, language));
    }
    console.table(headings, rows);
    for (const RightRule &rule : rightRules())
        console.say(wordFor(rule.right, language) + QStringLiteral(": ") + rule.how.in(language));
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int runRights(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Zeigt, welche Rolle was darf und was andere davon abhält. Braucht kein Register.",
            "Shows which role may do what, and what keeps others from it. Needs no register."});
    if (const auto finished = options.parse(invocation.console))
        return *finished;
    return sayRights(options, invocation.console);
}

} // namespace rueckhalt
