"""What was agreed with one organisation."""

import django.db.models.deletion
from django.db import migrations, models

import sharewell.kit.ids


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0004_directory_uploads"),
        ("pointers", "0001_first"),
    ]

    operations = [
        migrations.CreateModel(
            name="Agreed",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("showing", models.CharField(max_length=20)),
                ("named", models.CharField(max_length=200)),
                ("until", models.DateField()),
                ("set_by_name", models.CharField(max_length=200)),
                ("set_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended_at__isnull", True)), fields=["partner"], name="agreed_with"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("organisation", "partner"),
                        name="one_agreement_with_each",
                    )
                ],
            },
        ),
    ]
