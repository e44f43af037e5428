// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/indicatorfile.h"

#include "intake/strictjson.h"

#include <QJsonArray>

namespace rueckhalt {

namespace {

Text wordingAt(StrictObject &object, const char *key, QStringList &problems)
{
    if (object.value(key).isUndefined())
        return {};
    StrictObject text(object.object(key), QString::fromLatin1(key), problems);
    const Text result {text.text("de"), text.text("en")};
    text.refuseOthers();
    return result;
}

template <typename E>
E codeAt(StrictObject &object, const char *key)
{
    const auto code = fromCode<E>(object.text(key));
    if (code)
        return *code;
    QStringList known;
    for (const Term<E> &term : terms<E>())
        known << QString::fromLatin1(term.code);
    object.problem(QString::fromLatin1(key),
        QStringLiteral("must be one of: ") + known.join(QStringLiteral(", ")));
    return {};
}

} // namespace

OwnIndicatorReading readOwnIndicator(const QByteArray &json)
{
    OwnIndicatorReading reading;
    const QJsonObject object = strictObject(json, reading.problems);
    if (!reading.problems.isEmpty())
        return reading;
    StrictObject root(object, {}, reading.problems);
    if (root.text("format") != QLatin1StringView("rueckhalt-indicator-1"))
        root.problem(QStringLiteral("format"), QStringLiteral("must be “rueckhalt-indicator-1”"));
    Indicator &indicator = reading.own.indicator;
    indicator.id = root.text("id");
    indicator.name = wordingAt(root, "name", reading.problems);
    indicator.numerator = wordingAt(root, "numerator", reading.problems);
    indicator.denominator = wordingAt(root, "denominator", reading.problems);
    indicator.source = wordingAt(root, "source", reading.problems);
    indicator.unit = codeAt<IndicatorUnit>(root, "unit");
    indicator.better = codeAt<BetterIs>(root, "better");
    indicator.aggregation = codeAt<Aggregation>(root, "aggregation");
    indicator.parameter = root.value("parameter").toDouble(0);
    for (const QJsonValue &border : root.value("borders").toArray())
        reading.own.borders.append(border.toInt(-1));
    reading.own.points = root.value("points").toInt(0);
    root.refuseOthers();
    return reading;
}

} // namespace rueckhalt
