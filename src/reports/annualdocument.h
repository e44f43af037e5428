// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/annualrelease.h"

#include <QList>
#include <QStringList>

namespace rueckhalt {

/// A table in one language, every cell ready to be set.
struct DocumentTable
{
    struct Row
    {
        QString head;
        QList<PublishableTable::Cell> cells;
        bool isTotal = false;
    };

    QString title;
    QString readingHelp; ///< one sentence on one number of the table
    QString rowHeading;
    QString columnHeading; ///< may be empty
    QStringList columns;
    bool hasTotalColumn = false;
    QList<Row> rows;
    QString note;
};

/// A measure as a short leaflet entry.
struct DocumentMeasure
{
    QString title;
    QString summary;
    QStringList classCodes; ///< "T", "O", "P"
    QStringList classWords; ///< in the same order
};

/// The annual report in one language without any layout: what PDF, HTML and CSV have in common.
struct AnnualDocument
{
    struct Fact
    {
        QString label;
        QString value;
    };

    Language language = Language::German;
    QString authority; ///< may be empty
    QString title; ///< "Jahresbericht 2026"
    QString subtitle;
    QString finding; ///< one sentence: how many incidents, or that this cannot be told
    QString factsHeading;
    QList<Fact> facts; ///< period, day, selection, what is counted
    QString ruleHeading;
    QStringList rule; ///< what the sign for withheld means, in plain words
    QString contentsHeading;
    QList<DocumentTable> tables;
    QString measuresHeading;
    QString measuresIntroduction;
    QList<DocumentMeasure> measures;
    /// By what the report can be held against the register later; empty line: nothing.
    struct Seal
    {
        QString heading;
        QString line;
        QString explanation;
    };
    Seal seal;
    QString footer;
    QString noteLabel;
};

AnnualDocument annualDocument(const AnnualRelease &release, Language language);

/// Words around the line that names the state of a register.
AnnualDocument::Seal sealOf(const QString &registerState, Language language);

/// "Seite 2 von 5".
QString pageText(int page, int pages, Language language);

/// The number, or the sign for withheld.
QString cellText(const PublishableTable::Cell &cell);

} // namespace rueckhalt
